# The extension module pyforge._core beside the package's Python files, importable from build/python.
find_package(Python3 3.9 REQUIRED COMPONENTS Interpreter Development.Module)
find_package(pybind11 2.10 REQUIRED)

pybind11_add_module(pyforge_python MODULE NO_EXTRAS ${python_sources} ${PYFORGE_OBJECTS})
pyforge_target(pyforge_python)
# The module carries the library inside and exports its entry point alone.
target_link_options(pyforge_python PRIVATE "LINKER:--version-script=${PROJECT_SOURCE_DIR}/cmake/python_module.map")
set_target_properties(pyforge_python PROPERTIES OUTPUT_NAME _core LIBRARY_OUTPUT_DIRECTORY
                                                                  "${PROJECT_BINARY_DIR}/python/pyforge")
file(GLOB package_files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/bindings/python/pyforge/*.py"
     "${PROJECT_SOURCE_DIR}/bindings/python/pyforge/*.pyi" "${PROJECT_SOURCE_DIR}/bindings/python/pyforge/py.typed")
add_custom_command(
    TARGET pyforge_python
    POST_BUILD
    COMMAND ${CMAKE_COMMAND} -E copy_if_different ${package_files} "${PROJECT_BINARY_DIR}/python/pyforge"
    COMMAND_EXPAND_LISTS)
install(TARGETS pyforge_python DESTINATION pyforge COMPONENT python EXCLUDE_FROM_ALL)
