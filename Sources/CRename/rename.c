#define _GNU_SOURCE
#include "crename.h"

#include <errno.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int crename_renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags) {
#ifdef SYS_renameat2
  return (int)syscall(SYS_renameat2, from_folder, from, to_folder, to, flags);
#else
  if (flags == 0) return renameat(from_folder, from, to_folder, to);
  errno = ENOSYS;
  return -1;
#endif
}
