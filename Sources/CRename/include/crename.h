#ifndef CRENAME_H
#define CRENAME_H

// renameat2 of Linux, whose declaration the C library hides from Swift: exchanges two folders in one step.
// -1 with errno where it fails; ENOSYS where the system has no such call.
int crename_renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);

#define CRENAME_NOREPLACE 1u
#define CRENAME_EXCHANGE 2u

#endif
