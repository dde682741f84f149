# tree-sitter's core and its Python grammar, as C source from their npm packages: pinned, hash-checked, outside the
# repository, compiled without our warnings. Without them the library builds and says that recovery is not available.
option(PYFORGE_TREE_SITTER "Build the recovering front end on tree-sitter" ON)
set(PYFORGE_DEPS_DIR "$ENV{PYFORGE_DEPS_DIR}" CACHE PATH "Folder of unpacked third-party sources")
if(NOT PYFORGE_DEPS_DIR)
    set(PYFORGE_DEPS_DIR "${PROJECT_BINARY_DIR}/_deps" CACHE PATH "" FORCE)
endif()

set(PYFORGE_HAVE_TREE_SITTER 0)
if(PYFORGE_TREE_SITTER)
    execute_process(
        COMMAND bash "${PROJECT_SOURCE_DIR}/cmake/fetch_tree_sitter.sh" "${PYFORGE_DEPS_DIR}" RESULT_VARIABLE status)
    if(status EQUAL 0)
        set(PYFORGE_HAVE_TREE_SITTER 1)
        set(core "${PYFORGE_DEPS_DIR}/tree-sitter/vendor/tree-sitter/lib")
        set(grammar "${PYFORGE_DEPS_DIR}/tree-sitter-python/src")
        add_library(tree_sitter_vendored OBJECT "${core}/src/lib.c" "${grammar}/parser.c" "${grammar}/scanner.c")
        target_include_directories(tree_sitter_vendored PRIVATE "${core}/src" "${grammar}"
                                   INTERFACE "${core}/include")
        target_include_directories(tree_sitter_vendored BEFORE PRIVATE "${core}/include")
        target_compile_definitions(tree_sitter_vendored PRIVATE _POSIX_C_SOURCE=200112L _DEFAULT_SOURCE
                                                                TREE_SITTER_HIDE_SYMBOLS
                                                                TREE_SITTER_HIDDEN_SYMBOLS)
        target_compile_options(tree_sitter_vendored PRIVATE -w $<$<CONFIG:Release>:-O2>)
        set_target_properties(
            tree_sitter_vendored
            PROPERTIES C_STANDARD 11
                       C_VISIBILITY_PRESET hidden
                       POSITION_INDEPENDENT_CODE ON
                       INTERPROCEDURAL_OPTIMIZATION OFF)
        if(PYFORGE_SANITIZE)
            target_compile_options(tree_sitter_vendored PRIVATE -fsanitize=${PYFORGE_SANITIZE} -fno-omit-frame-pointer)
        endif()
    else()
        message(STATUS "tree-sitter's sources are not there: recovery from syntax errors is left out")
    endif()
endif()
