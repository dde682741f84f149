# Tables made at build time from what the machine knows (Python's codecs, the Unicode character database): no such data lies
# in the repository, but for the standard library's modules, which no machine knows for every version.
# PYFORGE_GENERATED_<layer> lists the sources for a layer.
find_package(Python3 3.8 REQUIRED COMPONENTS Interpreter)

function(pyforge_table layer name script)
    set(output "${PROJECT_BINARY_DIR}/generated/${name}.cpp")
    file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/generated")
    add_custom_command(
        OUTPUT "${output}"
        COMMAND Python3::Interpreter "${PROJECT_SOURCE_DIR}/cmake/${script}" "${output}"
        DEPENDS "${PROJECT_SOURCE_DIR}/cmake/${script}" ${ARGN}
        COMMENT "Generating ${name}.cpp"
        VERBATIM)
    set_source_files_properties("${output}" PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
    set(PYFORGE_GENERATED_${layer} ${PYFORGE_GENERATED_${layer}} "${output}" PARENT_SCOPE)
endfunction()

pyforge_table(source codec_tables codec_tables.py)
pyforge_table(base unicode_tables unicode_tables.py "${PROJECT_SOURCE_DIR}/cmake/unicode_additions.txt")
pyforge_table(lint character_tables character_tables.py)
pyforge_table(lint stdlib_modules stdlib_table.py "${PROJECT_SOURCE_DIR}/cmake/stdlib_modules.txt")
