// XXH3: the digest of input files, quick enough to be taken while a block is in the cache.
#include <xxhash.h>
