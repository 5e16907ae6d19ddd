package com.example.kotlin.nulls

import io.github.deploysdks.octopus.model.Project

fun unnamed() = Project.builder().name(null) // error: null cannot be a value of a non-null type 'String'
