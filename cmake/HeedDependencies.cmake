# SPDX-FileCopyrightText: 2026 The Heed authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Finds what Heed needs. What is missing is collected in HEED_MISSING as "name (Debian: package)" entries; the top
# CMakeLists.txt turns that into one sentence, so that nobody has to read a CMake call stack.

set(HEED_MISSING "")

# heed_need(FOUND_VARIABLE "what a person calls it" debian-package)
function(heed_need found name package)
  if(NOT ${found})
    list(APPEND HEED_MISSING "${name} (Debian: ${package})")
    set(HEED_MISSING "${HEED_MISSING}" PARENT_SCOPE)
  endif()
endfunction()

find_package(Threads QUIET)
find_package(OpenMP QUIET COMPONENTS CXX)
heed_need(OpenMP_CXX_FOUND "a compiler with OpenMP" "g++")
find_package(LibTorch QUIET MODULE)
heed_need(LibTorch_FOUND "LibTorch" "libtorch-dev")
if(LibTorch_CXX11_ABI STREQUAL "0")
  # An old wheel: std::string crosses from heed_engine to heed_model, so both must be built with Torch's kind.
  add_compile_definitions(_GLIBCXX_USE_CXX11_ABI=0)
endif()
find_package(SentencePiece QUIET MODULE)
heed_need(SentencePiece_FOUND "SentencePiece with its trainer" "libsentencepiece-dev")
find_package(nlohmann_json 3.10 QUIET)
heed_need(nlohmann_json_FOUND "nlohmann-json 3.10" "nlohmann-json3-dev")

set(HEED_QT_COMPONENTS "")
if(HEED_BUILD_GUI)
  set(HEED_QT_COMPONENTS Core Gui Widgets Svg PrintSupport Concurrent LinguistTools)
endif()
if(HEED_BUILD_TESTS)
  list(APPEND HEED_QT_COMPONENTS Core Test)
endif()
if(HEED_QT_COMPONENTS)
  find_package(Qt6 6.4 QUIET OPTIONAL_COMPONENTS ${HEED_QT_COMPONENTS})
  foreach(component IN LISTS HEED_QT_COMPONENTS)
    if(component STREQUAL "Svg")
      heed_need(Qt6Svg_FOUND "Qt 6 Svg" "qt6-svg-dev (Debian 13) or libqt6svg6-dev")
    elseif(component STREQUAL "LinguistTools")
      heed_need(Qt6LinguistTools_FOUND "Qt 6 LinguistTools" "qt6-tools-dev")
    elseif(NOT component MATCHES "^(Core|Gui)$")
      heed_need(Qt6${component}_FOUND "Qt 6.4 ${component}" "qt6-base-dev")
    endif()
  endforeach()
endif()
if(HEED_BUILD_GUI)
  find_package(QCustomPlotQt6 QUIET MODULE)
  heed_need(QCustomPlotQt6_FOUND "QCustomPlot for Qt 6" "libqcustomplot-dev")
endif()
