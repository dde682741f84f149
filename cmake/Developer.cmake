# Tests, tools that tests drive, benchmarks, fuzz targets.

# --- unit tests -------------------------------------------------------------------------------------------------------
find_package(nlohmann_json 3.11 REQUIRED) # tests read our JSON with it

if(PYFORGE_TESTS)
    enable_testing()
    find_package(GTest REQUIRED)
    include(GoogleTest)
    # One precompiled gtest shared by all test binaries; its carrier is an executable because -fPIE must agree.
    file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/generated/gtest_pch.cpp" CONTENT "int main() {}\n")
    add_executable(pyforge_test_pch "${PROJECT_BINARY_DIR}/generated/gtest_pch.cpp")
    pyforge_target(pyforge_test_pch)
    set(test_uses GTest::gtest fmt::fmt-header-only nlohmann_json::nlohmann_json Eigen3::Eigen)
    target_link_libraries(pyforge_test_pch PRIVATE ${test_uses})
    target_compile_definitions(pyforge_test_pch PRIVATE PYFORGE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # The first is for ccache; the second because tests that count allocations replace operator new and delete, of which
        # the compiler may inline one and not the other.
        list(APPEND test_options -fpch-preprocess -Wno-mismatched-new-delete)
    endif()
    target_compile_options(pyforge_test_pch PRIVATE ${test_options})
    target_precompile_headers(pyforge_test_pch PRIVATE <gtest/gtest.h> <string> <string_view> <vector> <algorithm>)
    foreach(layer IN LISTS PYFORGE_LAYERS)
        if(layer STREQUAL "rules")
            file(GLOB tests CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/unit/rules/*_test.cpp"
                 "${PROJECT_SOURCE_DIR}/tests/unit/rules/*/*_test.cpp")
        else()
            file(GLOB tests CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/unit/${layer}/*_test.cpp")
        endif()
        if(tests)
            # Objects, not the library: a unit test sees internal symbols that a shared library hides.
            add_executable(test_${layer} ${tests} ${PYFORGE_OBJECTS_UP_TO_${layer}})
            pyforge_target(test_${layer})
            target_compile_definitions(test_${layer} PRIVATE PYFORGE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
            target_link_libraries(test_${layer} PRIVATE ${test_uses} GTest::gtest_main)
            target_compile_options(test_${layer} PRIVATE ${test_options})
            target_precompile_headers(test_${layer} REUSE_FROM pyforge_test_pch)
            add_test(NAME unit.${layer} COMMAND test_${layer})
        endif()
    endforeach()
endif()

# What sees the inside of the library links the archive: only the objects that it reaches.
set(internal_library pyforge)
if(BUILD_SHARED_LIBS)
    add_library(pyforge_internal STATIC EXCLUDE_FROM_ALL ${PYFORGE_OBJECTS})
    target_link_libraries(pyforge_internal PUBLIC Threads::Threads ${CMAKE_DL_LIBS})
    set(internal_library pyforge_internal)
endif()

# --- developers' tools: small programs that the tests drive ------------------------------------------------------------
file(GLOB tools CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/tools/*.cpp")
if(PYFORGE_TESTS AND tools)
    foreach(file IN LISTS tools)
        cmake_path(GET file STEM name)
        add_executable(${name} "${file}")
        pyforge_target(${name})
        target_link_libraries(${name} PRIVATE ${internal_library} fmt::fmt-header-only nlohmann_json::nlohmann_json)
    endforeach()
endif()

# --- benchmarks -------------------------------------------------------------------------------------------------------
file(GLOB benches CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/bench/*_bench.cpp")
if(PYFORGE_BENCH AND benches)
    find_package(benchmark REQUIRED)
    foreach(file IN LISTS benches)
        cmake_path(GET file STEM name)
        add_executable(${name} "${file}")
        pyforge_target(${name})
        target_link_libraries(${name} PRIVATE ${internal_library} benchmark::benchmark fmt::fmt-header-only)
    endforeach()
endif()

if(PYFORGE_BENCH)
    add_executable(parse_files "${PROJECT_SOURCE_DIR}/bench/parse_files.cpp")
    pyforge_target(parse_files)
    target_link_libraries(parse_files PRIVATE ${internal_library})
    add_executable(edit_files "${PROJECT_SOURCE_DIR}/bench/edit_files.cpp")
    pyforge_target(edit_files)
    target_link_libraries(edit_files PRIVATE pyforge::pyforge)
    add_executable(growth "${PROJECT_SOURCE_DIR}/bench/growth.cpp")
    pyforge_target(growth)
    target_link_libraries(growth PRIVATE pyforge::pyforge)
    add_executable(measure "${PROJECT_SOURCE_DIR}/bench/measure.cpp")
    pyforge_target(measure)
endif()

# --- fuzz targets -----------------------------------------------------------------------------------------------------
file(GLOB fuzzers CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/fuzz/fuzz_*.cpp")
if(PYFORGE_FUZZ AND fuzzers)
    include(Fuzz)
endif()

# --- examples, each of which is a test -----------------------------------------------------------------------------------
if(PYFORGE_TESTS)
    add_executable(example_embed "${PROJECT_SOURCE_DIR}/examples/embed/main.cpp")
    pyforge_target(example_embed)
    target_link_libraries(example_embed PRIVATE pyforge::pyforge)
    add_test(NAME example.embed COMMAND example_embed "${PROJECT_SOURCE_DIR}/examples/sample/shop/orders.py")
    add_executable(example_custom_rule "${PROJECT_SOURCE_DIR}/examples/custom_rule/main.cpp")
    pyforge_target(example_custom_rule)
    target_link_libraries(example_custom_rule PRIVATE pyforge::pyforge)
    add_test(NAME example.custom_rule COMMAND example_custom_rule "${PROJECT_SOURCE_DIR}/examples/sample/shop/orders.py")
    set_tests_properties(example.custom_rule PROPERTIES
                         PASS_REGULAR_EXPRESSION "ACME001 Function `[a-z_]+` has [0-9]+ parameters")
    set_tests_properties(example.embed PROPERTIES PASS_REGULAR_EXPRESSION "30: `ship` is too complex.*ship: 32")
endif()
