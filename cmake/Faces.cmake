# What people run: the command-line driver and the Python module.
file(GLOB cli_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/examples/cli/*.cpp"
     "${PROJECT_SOURCE_DIR}/examples/cli/lsp/*.cpp")
if(PYFORGE_CLI AND cli_sources)
    find_package(cxxopts REQUIRED)
    find_package(nlohmann_json 3.11 REQUIRED) # the language server's messages
    add_executable(pyforge_cli ${cli_sources})
    pyforge_target(pyforge_cli)
    target_link_libraries(pyforge_cli PRIVATE pyforge::pyforge cxxopts::cxxopts fmt::fmt-header-only
                          nlohmann_json::nlohmann_json)
    set_target_properties(pyforge_cli PROPERTIES OUTPUT_NAME pyforge)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT BUILD_SHARED_LIBS AND NOT PYFORGE_SANITIZE)
        # Finding, loading and binding the shared one takes longer than reading a file.
        target_link_options(pyforge_cli PRIVATE -static-libstdc++ -static-libgcc)
    endif()
    install(TARGETS pyforge_cli COMPONENT cli)
endif()

file(GLOB python_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/bindings/python/*.cpp")
if(PYFORGE_PYTHON AND python_sources)
    include(Python)
endif()
