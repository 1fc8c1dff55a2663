# SPDX-License-Identifier: GPL-3.0-or-later
# The HTTP server, the Open311 endpoint and the drill: part of the room gridhall_intake.
find_package(Boost 1.74 REQUIRED)
find_package(Threads REQUIRED)
target_sources(gridhall_intake PRIVATE
    apikeys.cpp bodyscan.cpp clientaddress.cpp drillcrew.cpp drillfeed.cpp drillpast.cpp drillposter.cpp drillscenario.cpp drillstaff.cpp drillstart.cpp httpmessage.cpp httpserver.cpp httpsession.cpp keythrottle.cpp open311.cpp
    open311attributes.cpp open311fields.cpp open311text.cpp)
# Boost.Beast is dear: these two files must not be compiled again with their neighbours.
set_source_files_properties(httpserver.cpp httpsession.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
target_link_libraries(gridhall_intake PRIVATE Boost::headers Threads::Threads)
target_link_libraries(gridhall_intake PUBLIC Qt6::Network)
