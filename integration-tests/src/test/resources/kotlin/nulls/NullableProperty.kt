package com.example.kotlin.nulls

import io.github.deploysdks.octopus.model.Project

fun description(project: Project): String = project.description() // error: expected 'String', actual 'String?'
