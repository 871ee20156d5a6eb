# SPDX-FileCopyrightText: 2026 The Heed authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of Heed shares: language, build type, output folders, and three INTERFACE targets to link PRIVATE:
#   heed_options            warnings and, when asked for, sanitizers. All targets.
#   heed_qt_options         strict Qt. Targets that use Qt.
#   heed_qt_no_keywords     Q_SIGNALS, Q_SLOTS, Q_EMIT only. All that use Qt except units that include qcustomplot.h,
#                           which itself says "signals:"; needed wherever a Torch header could come after a Qt one.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

get_property(HEED_MULTI_CONFIG GLOBAL PROPERTY GENERATOR_IS_MULTI_CONFIG)
if(NOT HEED_MULTI_CONFIG AND NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug, Release, RelWithDebInfo or MinSizeRel" FORCE)
endif()

# Programs in bin/, libraries in lib/, as installed: a library finds heed_engine beside itself in both places.
include(GNUInstallDirs)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/lib")
set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/lib")
set(CMAKE_INSTALL_RPATH "$ORIGIN;$ORIGIN/../${CMAKE_INSTALL_LIBDIR}/heed")
set(CMAKE_INSTALL_RPATH_USE_LINK_PATH ON)
set(CMAKE_BUILD_RPATH "$ORIGIN;$ORIGIN/../lib")
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(HEED_CCACHE ccache)
mark_as_advanced(HEED_CCACHE)
if(HEED_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${HEED_CCACHE}")
endif()

# -Werror is set by the dev preset alone, so that a newer compiler's new warning never stops a user's build.
add_library(heed_options INTERFACE)
target_compile_options(heed_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Wextra-semi
  -Wfloat-conversion -Wcast-align -Wformat=2
  # GCC 12 warns of every "literal" + std::string: https://gcc.gnu.org/bugzilla/show_bug.cgi?id=105651
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>)

set(HEED_SANITIZE "" CACHE STRING "Sanitizers to build with, as for -fsanitize=, e.g. address,undefined")
if(HEED_SANITIZE)
  # On all targets, not only ours: a sanitized library must not meet an unsanitized copy of the same inline function.
  add_compile_options(-fsanitize=${HEED_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  # GCC's own instrumentation makes it see uninitialised values where there are none, in Torch's headers above all.
  add_compile_options($<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  add_link_options(-fsanitize=${HEED_SANITIZE})
  add_compile_definitions(HEED_SANITIZED) # compilers name their sanitizers in ways of their own
endif()

add_library(heed_qt_options INTERFACE)
target_compile_definitions(heed_qt_options INTERFACE
  QT_NO_CAST_FROM_ASCII
  QT_NO_CAST_TO_ASCII
  QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_URL_CAST_FROM_STRING
  QT_NO_JAVA_STYLE_ITERATORS
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)

add_library(heed_qt_no_keywords INTERFACE)
target_compile_definitions(heed_qt_no_keywords INTERFACE QT_NO_KEYWORDS)
