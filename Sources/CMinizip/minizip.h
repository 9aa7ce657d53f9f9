// minizip (zlib's own archive library): the container of a workbook.
#include <zlib.h>
#include <minizip/unzip.h>
#include <minizip/zip.h>
