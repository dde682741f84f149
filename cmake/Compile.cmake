# How our own code is compiled. Nothing here reaches a consumer's targets, apart from the language level.
find_package(Threads REQUIRED)

add_library(pyforge_compile INTERFACE)
target_compile_features(pyforge_compile INTERFACE cxx_std_20)
target_include_directories(pyforge_compile INTERFACE "${PROJECT_SOURCE_DIR}/include" "${PROJECT_SOURCE_DIR}/src")
target_link_libraries(pyforge_compile INTERFACE Threads::Threads)

# What is cleared for every file is some hundred bytes: `rep stos`, which g++ takes for that, is slow to begin.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    target_compile_options(
        pyforge_compile
        INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-mmemset-strategy=vector_loop:512:noalign$<COMMA>libcall:-1:noalign>)
endif()

if(PYFORGE_DEVELOPER)
    target_compile_options(
        pyforge_compile
        INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wpedantic;-Wconversion;-Wshadow;-Werror>)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        # g++ 12 sees overlapping copies in every  "text" + std::string  (its bug 105651).
        target_compile_options(pyforge_compile INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict>)
        if(PYFORGE_SANITIZE) # and, where sanitizers hinder its analysis, bounds that nobody oversteps
            target_compile_options(pyforge_compile INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-array-bounds>)
        endif()
    endif()
    find_program(PYFORGE_MOLD mold)
    if(PYFORGE_MOLD AND PROJECT_IS_TOP_LEVEL)
        target_link_options(pyforge_compile INTERFACE -fuse-ld=mold)
    endif()
endif()

if(PYFORGE_SANITIZE)
    target_compile_options(pyforge_compile INTERFACE -fsanitize=${PYFORGE_SANITIZE} -fno-omit-frame-pointer
                                                     -fno-sanitize-recover=all)
    target_link_options(pyforge_compile INTERFACE -fsanitize=${PYFORGE_SANITIZE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # The instrumented code of the standard library gives false alarms; the plain build keeps the warning.
        target_compile_options(pyforge_compile INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-maybe-uninitialized;-Wno-array-bounds;-Wno-restrict;-Wno-stringop-overflow;-Wno-stringop-overread>)
    endif()
endif()

if(PYFORGE_LIBFUZZER)
    target_compile_options(pyforge_compile INTERFACE -fsanitize=fuzzer-no-link)
    target_link_options(pyforge_compile INTERFACE -fsanitize=fuzzer-no-link)
endif()

if(PYFORGE_LTO)
    include(CheckIPOSupported)
    check_ipo_supported()
endif()

# Common properties of every target of ours: strict C++20, hidden symbols, position independent.
function(pyforge_target target)
    set_target_properties(
        ${target}
        PROPERTIES CXX_STANDARD 20
                   CXX_STANDARD_REQUIRED ON
                   CXX_EXTENSIONS OFF
                   CXX_VISIBILITY_PRESET hidden
                   C_VISIBILITY_PRESET hidden
                   VISIBILITY_INLINES_HIDDEN ON
                   POSITION_INDEPENDENT_CODE ON
                   INTERPROCEDURAL_OPTIMIZATION ${PYFORGE_LTO})
    target_link_libraries(${target} PRIVATE $<BUILD_INTERFACE:pyforge_compile>)
endfunction()
