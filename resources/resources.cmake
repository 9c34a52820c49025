# What the program carries inside: the colour table, icons, fonts, licences and the application icon. Included by
# app/CMakeLists.txt; everything becomes part of hw_drawing.
set(resources_dir "${CMAKE_SOURCE_DIR}/resources")
set(resources_out "${CMAKE_BINARY_DIR}/resources")
file(MAKE_DIRECTORY "${resources_out}/fonts")

# A Python that has fontTools: the distribution's own one first, because that is where the package puts it.
set(HELIXWATCH_PYTHON "" CACHE FILEPATH "Python 3 with fontTools")
if(NOT HELIXWATCH_PYTHON)
    foreach(candidate /usr/bin/python3 python3)
        execute_process(COMMAND "${candidate}" -c "import fontTools" RESULT_VARIABLE failed OUTPUT_QUIET ERROR_QUIET)
        if(failed EQUAL 0)
            set(HELIXWATCH_PYTHON "${candidate}" CACHE FILEPATH "Python 3 with fontTools" FORCE)
            break()
        endif()
    endforeach()
endif()
if(NOT HELIXWATCH_PYTHON)
    message(FATAL_ERROR "No Python 3 with the module fontTools was found; it makes the bundled fonts. "
                        "Install the packages python3 and python3-fonttools.")
endif()
execute_process(COMMAND "${HELIXWATCH_PYTHON}" "${resources_dir}/build_fonts.py" --sources
                RESULT_VARIABLE failed OUTPUT_VARIABLE font_sources ERROR_VARIABLE font_error
                OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_STRIP_TRAILING_WHITESPACE)
if(NOT failed EQUAL 0)
    message(FATAL_ERROR "${font_error}")
endif()

add_custom_command(
    OUTPUT "${resources_out}/tokens.inc" "${resources_out}/helixwatch.svg"
    COMMAND "${HELIXWATCH_PYTHON}" "${resources_dir}/build_tokens.py" "${resources_dir}/tokens.json"
            "${resources_dir}/helixwatch.svg.in" "${resources_out}/tokens.inc" "${resources_out}/helixwatch.svg"
    DEPENDS "${resources_dir}/build_tokens.py" "${resources_dir}/tokens.json" "${resources_dir}/helixwatch.svg.in"
    VERBATIM)

set(font_files)
foreach(font InterTabular-Regular InterTabular-Medium InterTabular-SemiBold InterTabular-Bold
             JetBrainsMono-Regular JetBrainsMono-Medium)
    list(APPEND font_files "${resources_out}/fonts/${font}.font")
endforeach()
add_custom_command(
    OUTPUT ${font_files}
    COMMAND "${HELIXWATCH_PYTHON}" "${resources_dir}/build_fonts.py" "${resources_out}/fonts"
    DEPENDS "${resources_dir}/build_fonts.py" ${font_sources}
    COMMENT "Making the bundled fonts" VERBATIM)

# The list of what goes in; written at configure time, so that a new icon needs no further line.
file(GLOB icon_files CONFIGURE_DEPENDS "${resources_dir}/icons/*.svg")
file(GLOB licence_files CONFIGURE_DEPENDS "${resources_dir}/licences/*.txt")
set(qrc "<RCC><qresource prefix=\"/helixwatch\">\n")
foreach(file IN LISTS icon_files font_files licence_files)
    get_filename_component(name "${file}" NAME)
    get_filename_component(folder "${file}" DIRECTORY)
    get_filename_component(folder "${folder}" NAME)
    string(APPEND qrc "<file alias=\"${folder}/${name}\">${file}</file>\n")
endforeach()
string(APPEND qrc "<file alias=\"helixwatch.svg\">${resources_out}/helixwatch.svg</file>\n</qresource></RCC>\n")
file(CONFIGURE OUTPUT "${resources_out}/helixwatch.qrc" CONTENT "${qrc}" @ONLY)

# Not compressed: what is read at every start is read straight from the program file.
add_custom_command(
    OUTPUT "${resources_out}/qrc_helixwatch.cpp"
    COMMAND Qt6::rcc --name helixwatch --no-compress --format-version 2 --output "${resources_out}/qrc_helixwatch.cpp"
            "${resources_out}/helixwatch.qrc"
    DEPENDS "${resources_out}/helixwatch.qrc" ${icon_files} ${font_files} ${licence_files}
            "${resources_out}/helixwatch.svg"
    VERBATIM)
set_source_files_properties("${resources_out}/qrc_helixwatch.cpp" PROPERTIES SKIP_AUTOGEN ON SKIP_PRECOMPILE_HEADERS ON)
target_sources(hw_drawing PRIVATE "${resources_out}/tokens.inc" "${resources_out}/qrc_helixwatch.cpp")
target_include_directories(hw_drawing PRIVATE "${resources_out}")
