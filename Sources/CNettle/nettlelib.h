// Nettle: SHA-256 of the files of a report.
#include <nettle/sha2.h>
