# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of this project shares: language level, warnings, Qt, and the functions that define a room and a test.

option(GRIDHALL_CONSOLE "Build the console (Qt Widgets) beside the command line" ON)
option(GRIDHALL_WERROR "Let no warning pass; the presets say so, a packager's newer compiler need not" OFF)
option(GRIDHALL_BENCH "Build tests/bench" OFF)
set(GRIDHALL_TEST_TIMEOUT 300 CACHE STRING "Seconds that a test may take; preset asan gives more")
option(GRIDHALL_FUZZ "Build tests/fuzz (clang, libFuzzer)" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_UNITY_BUILD_BATCH_SIZE 14)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

include(CTest)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Network Sql Positioning PrintSupport Svg Test LinguistTools)
if(GRIDHALL_CONSOLE)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Multimedia Widgets)
    find_package(QCustomPlotQt6 REQUIRED)
endif()

# moc is asked about this project's classes alone (packaging/cmake/moc.in).
get_target_property(GRIDHALL_MOC Qt6::moc IMPORTED_LOCATION)
configure_file("${CMAKE_CURRENT_LIST_DIR}/moc.in" "${CMAKE_BINARY_DIR}/moc" @ONLY FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
define_property(TARGET PROPERTY AUTOMOC_EXECUTABLE INITIALIZE_FROM_VARIABLE GRIDHALL_AUTOMOC_EXECUTABLE BRIEF_DOCS "The moc of a target")
set(GRIDHALL_AUTOMOC_EXECUTABLE "${CMAKE_BINARY_DIR}/moc")
set(CMAKE_AUTOMOC_COMPILER_PREDEFINES OFF)

find_program(GRIDHALL_CCACHE ccache)
if(GRIDHALL_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${GRIDHALL_CCACHE}")
endif()
find_program(GRIDHALL_MOLD mold)
if(GRIDHALL_MOLD AND NOT GRIDHALL_FUZZ)
    add_link_options(-fuse-ld=mold)
endif()

add_library(gridhall_options INTERFACE)
target_compile_options(gridhall_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
if(GRIDHALL_WERROR)
    target_compile_options(gridhall_options INTERFACE -Werror)
endif()
target_compile_definitions(gridhall_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_STRICT_ITERATORS)

# gridhall_room(NAME SOURCES … LIBS …): one library a room (shared where BUILD_SHARED_LIBS says so: 30 programs of tests then need not each hold a copy). NAME "desk" gives target gridhall_desk, included as "desk/…".
# A room with a spec.cpp is a page (ui/page/pagespec.h); the property GRIDHALL_PAGES names them all.
# The caller's folder decides the include root: models/ or ui/.
function(gridhall_room name)
    cmake_parse_arguments(PARSE_ARGV 1 room "" "" "SOURCES;LIBS")
    add_library(gridhall_${name} ${room_SOURCES})
    cmake_path(GET CMAKE_CURRENT_SOURCE_DIR PARENT_PATH root)
    target_include_directories(gridhall_${name} PUBLIC "${root}")
    target_link_libraries(gridhall_${name} PUBLIC ${room_LIBS} PRIVATE gridhall_options)
    if(TARGET gridhall_everypanel AND root STREQUAL "${CMAKE_SOURCE_DIR}/ui")
        target_precompile_headers(gridhall_${name} REUSE_FROM gridhall_everypanel)
    endif()
    if("spec.cpp" IN_LIST room_SOURCES)
        set_property(GLOBAL APPEND PROPERTY GRIDHALL_PAGES gridhall_${name})
    endif()
endfunction()

# The environment of every test: no display, no local time, no local words.
# QtTest itself ends a function after 300 s where nobody says otherwise.
math(EXPR GRIDHALL_LONG_TIMEOUT "3 * ${GRIDHALL_TEST_TIMEOUT}")
math(EXPR GRIDHALL_FUNCTION_TIMEOUT "1000 * ${GRIDHALL_LONG_TIMEOUT}")
set(GRIDHALL_TEST_ENVIRONMENT QT_QPA_PLATFORM=offscreen TZ=UTC LC_ALL=C.UTF-8 QT_FORCE_STDERR_LOGGING=1 QTEST_FUNCTION_TIMEOUT=${GRIDHALL_FUNCTION_TIMEOUT})

# gridhall_test(tst_<name> LIBS … [SOURCES …] [RUNS …]): tests/<folder>/tst_<name>.cpp as one ctest case.
# A folder's tests are one program, test_<folder>: a hundred programs of as many megabytes would cost most of the build. What one test needs (LIBS,
# SOURCES, and by target_compile_definitions(test_<folder> …)) all of its folder have.
# RUNS: programs of this project that the test starts; gridhallctl's path is GRIDHALL_CTL. Everything runs on the offscreen platform.
# Tests are unity builds where the preset's are: a test whose own names clash with a neighbour's renames them, or says SKIP_UNITY_BUILD_INCLUSION.
# `cmake --build … --target tst_<name>` builds the program that holds it.
function(gridhall_test name)
    cmake_parse_arguments(PARSE_ARGV 1 test "" "" "LIBS;SOURCES;RUNS")
    cmake_path(GET CMAKE_CURRENT_SOURCE_DIR FILENAME folder)
    set(program test_${folder})
    if(NOT TARGET ${program})
        add_executable(${program} $<TARGET_OBJECTS:gridhall_testprogram>)
        set_target_properties(${program} PROPERTIES UNITY_BUILD_BATCH_SIZE 24 RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
        target_include_directories(${program} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
        target_link_libraries(${program} PRIVATE Qt6::Test gridhall_options)
        target_compile_definitions(${program} PRIVATE
            GRIDHALL_SOURCE_DIR="${CMAKE_SOURCE_DIR}" GRIDHALL_FIXTURES="${CMAKE_SOURCE_DIR}/tests/fixtures")
        # In a batch a test is no longer the main file, whose anonymous types its class may hold.
        target_compile_options(${program} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
        target_precompile_headers(${program} REUSE_FROM gridhall_everytest)
    endif()
    target_sources(${program} PRIVATE ${name}.cpp ${test_SOURCES})
    target_link_libraries(${program} PRIVATE ${test_LIBS})
    foreach(run ${test_RUNS})
        add_dependencies(${program} ${run})
        if(run STREQUAL "gridhallctl")
            set_property(TARGET ${program} APPEND PROPERTY COMPILE_DEFINITIONS GRIDHALL_CTL="$<TARGET_FILE:gridhallctl>")
        endif()
    endforeach()
    add_custom_target(${name} DEPENDS ${program})
    add_test(NAME ${name} COMMAND ${program} ${name})
    set_tests_properties(${name} PROPERTIES LABELS ${folder}
        TIMEOUT "${GRIDHALL_TEST_TIMEOUT}" ENVIRONMENT "${GRIDHALL_TEST_ENVIRONMENT}")
endfunction()
