# SPDX-FileCopyrightText: 2026 The Heed authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Finds SentencePiece and its trainer and makes the imported target Heed::SentencePiece. Sets SentencePiece_FOUND.

find_path(SentencePiece_INCLUDE_DIR sentencepiece_processor.h)
find_path(SentencePiece_TRAINER_INCLUDE_DIR sentencepiece_trainer.h HINTS "${SentencePiece_INCLUDE_DIR}")
find_library(SentencePiece_LIBRARY sentencepiece)
find_library(SentencePiece_TRAINER_LIBRARY sentencepiece_train)
mark_as_advanced(SentencePiece_INCLUDE_DIR SentencePiece_TRAINER_INCLUDE_DIR SentencePiece_LIBRARY
  SentencePiece_TRAINER_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(SentencePiece DEFAULT_MSG SentencePiece_LIBRARY SentencePiece_TRAINER_LIBRARY
  SentencePiece_INCLUDE_DIR SentencePiece_TRAINER_INCLUDE_DIR)

if(SentencePiece_FOUND AND NOT TARGET Heed::SentencePiece)
  add_library(Heed::SentencePiece INTERFACE IMPORTED)
  target_include_directories(Heed::SentencePiece SYSTEM INTERFACE "${SentencePiece_INCLUDE_DIR}")
  target_link_libraries(Heed::SentencePiece INTERFACE "${SentencePiece_TRAINER_LIBRARY}" "${SentencePiece_LIBRARY}")
endif()
