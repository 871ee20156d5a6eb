# SPDX-FileCopyrightText: 2026 The Heed authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Finds minizip, zlib's library for zip archives, and makes the imported target Heed::Minizip. Sets Minizip_FOUND.

find_path(Minizip_INCLUDE_DIR minizip/unzip.h)
find_library(Minizip_LIBRARY minizip)
find_package(ZLIB QUIET) # its header includes zlib's
mark_as_advanced(Minizip_INCLUDE_DIR Minizip_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Minizip DEFAULT_MSG Minizip_LIBRARY Minizip_INCLUDE_DIR ZLIB_FOUND)

if(Minizip_FOUND AND NOT TARGET Heed::Minizip)
  add_library(Heed::Minizip INTERFACE IMPORTED)
  target_include_directories(Heed::Minizip SYSTEM INTERFACE "${Minizip_INCLUDE_DIR}")
  target_link_libraries(Heed::Minizip INTERFACE "${Minizip_LIBRARY}" ZLIB::ZLIB)
endif()
