# SPDX-FileCopyrightText: 2026 The Heed authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Finds QCustomPlot for Qt 6 and makes the target QCustomPlotQt6::QCustomPlotQt6: through the CMake package that Debian
# ships, else from a header and a library (upstream ships neither), under the usual names. Sets QCustomPlotQt6_FOUND.

find_package(QCustomPlotQt6 QUIET CONFIG)
if(NOT TARGET QCustomPlotQt6::QCustomPlotQt6)
  find_path(QCustomPlotQt6_INCLUDE_DIR qcustomplot.h)
  find_library(QCustomPlotQt6_LIBRARY NAMES QCustomPlotQt6 qcustomplot-qt6 qcustomplot)
  mark_as_advanced(QCustomPlotQt6_INCLUDE_DIR QCustomPlotQt6_LIBRARY)
  if(QCustomPlotQt6_INCLUDE_DIR AND QCustomPlotQt6_LIBRARY)
    add_library(QCustomPlotQt6::QCustomPlotQt6 UNKNOWN IMPORTED)
    set_target_properties(QCustomPlotQt6::QCustomPlotQt6 PROPERTIES
      IMPORTED_LOCATION "${QCustomPlotQt6_LIBRARY}"
      INTERFACE_INCLUDE_DIRECTORIES "${QCustomPlotQt6_INCLUDE_DIR}"
      INTERFACE_LINK_LIBRARIES "Qt6::Widgets;Qt6::PrintSupport")
  endif()
endif()
set(QCustomPlotQt6_FOUND FALSE)
if(TARGET QCustomPlotQt6::QCustomPlotQt6)
  set(QCustomPlotQt6_FOUND TRUE)
endif()
