# SPDX-FileCopyrightText: 2026 The Heed authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Finds LibTorch 1.13 or later and makes the imported target Heed::Torch.
#
# Works with Debian's libtorch-dev, with an upstream LibTorch archive (CMAKE_PREFIX_PATH=/opt/libtorch) and with the one
# inside a Python wheel, CUDA or not:
#   cmake -DCMAKE_PREFIX_PATH=$(python3 -c 'import torch; print(torch.utils.cmake_prefix_path)') ...
# Torch's own TorchConfig.cmake is read, for the C++ ABI of its libraries, but not run: a CUDA build's demands nvcc and
# the whole CUDA toolkit, which a machine that only runs the program does not have.
#
# Sets LibTorch_FOUND, LibTorch_VERSION.

# .../share/cmake (a wheel) and .../share/cmake/Torch (Torch_DIR) name the installation two and three folders up.
set(_heed_torch_hints "$ENV{TORCH_INSTALL_PREFIX}")
foreach(prefix IN LISTS CMAKE_PREFIX_PATH)
  list(APPEND _heed_torch_hints "${prefix}" "${prefix}/../..")
endforeach()
if(Torch_DIR)
  list(APPEND _heed_torch_hints "${Torch_DIR}/../../..")
endif()

find_path(LibTorch_INCLUDE_DIR ATen/ATen.h HINTS ${_heed_torch_hints} PATH_SUFFIXES include)
find_path(LibTorch_API_INCLUDE_DIR torch/torch.h HINTS "${LibTorch_INCLUDE_DIR}/torch/csrc/api/include" ${_heed_torch_hints}
  PATH_SUFFIXES include/torch/csrc/api/include torch/csrc/api/include)
foreach(library IN ITEMS torch torch_cpu c10 torch_cuda c10_cuda)
  find_library(LibTorch_${library}_LIBRARY ${library} HINTS "${LibTorch_INCLUDE_DIR}/../lib" ${_heed_torch_hints} PATH_SUFFIXES lib)
endforeach()
mark_as_advanced(LibTorch_INCLUDE_DIR LibTorch_API_INCLUDE_DIR LibTorch_torch_LIBRARY LibTorch_torch_cpu_LIBRARY
  LibTorch_c10_LIBRARY LibTorch_torch_cuda_LIBRARY LibTorch_c10_cuda_LIBRARY)

set(LibTorch_VERSION "")
if(EXISTS "${LibTorch_API_INCLUDE_DIR}/torch/version.h")
  file(READ "${LibTorch_API_INCLUDE_DIR}/torch/version.h" _heed_torch_version_h)
  foreach(part IN ITEMS MAJOR MINOR PATCH)
    string(REGEX MATCH "#define TORCH_VERSION_${part} +([0-9]+)" _ "${_heed_torch_version_h}")
    list(APPEND LibTorch_VERSION "${CMAKE_MATCH_1}")
  endforeach()
  list(JOIN LibTorch_VERSION "." LibTorch_VERSION)
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibTorch
  REQUIRED_VARS LibTorch_torch_LIBRARY LibTorch_torch_cpu_LIBRARY LibTorch_c10_LIBRARY LibTorch_INCLUDE_DIR
    LibTorch_API_INCLUDE_DIR
  VERSION_VAR LibTorch_VERSION)

if(LibTorch_FOUND AND NOT TARGET Heed::Torch)
  add_library(Heed::Torch INTERFACE IMPORTED)
  target_include_directories(Heed::Torch SYSTEM INTERFACE "${LibTorch_INCLUDE_DIR}" "${LibTorch_API_INCLUDE_DIR}")
  target_link_libraries(Heed::Torch INTERFACE
    "${LibTorch_torch_LIBRARY}" "${LibTorch_torch_cpu_LIBRARY}" "${LibTorch_c10_LIBRARY}")
  if(LibTorch_torch_cuda_LIBRARY)
    # Nothing names a symbol of torch_cuda: it registers its kernels when loaded, so the linker must keep it. Its own
    # needs (cuDNN, NCCL, ...) are found at run time through its rpath.
    target_link_options(Heed::Torch INTERFACE
      "LINKER:--push-state,--no-as-needed,${LibTorch_torch_cuda_LIBRARY},--pop-state" "LINKER:--allow-shlib-undefined")
    target_link_libraries(Heed::Torch INTERFACE "${LibTorch_c10_cuda_LIBRARY}")
  endif()

  # Wheels before 2.6 were built with the old std::string. Then everything that meets Torch must be.
  get_filename_component(_heed_torch_lib_dir "${LibTorch_torch_LIBRARY}" DIRECTORY)
  find_file(LibTorch_CONFIG TorchConfig.cmake NO_DEFAULT_PATH PATHS
    "${_heed_torch_lib_dir}/../share/cmake/Torch" "${_heed_torch_lib_dir}/cmake/Torch")
  mark_as_advanced(LibTorch_CONFIG)
  if(LibTorch_CONFIG)
    file(READ "${LibTorch_CONFIG}" _heed_torch_config)
    if(_heed_torch_config MATCHES "_GLIBCXX_USE_CXX11_ABI=([01])")
      target_compile_definitions(Heed::Torch INTERFACE "_GLIBCXX_USE_CXX11_ABI=${CMAKE_MATCH_1}")
      set(LibTorch_CXX11_ABI "${CMAKE_MATCH_1}")
    endif()
  endif()
endif()
