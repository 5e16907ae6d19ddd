package com.example.kotlin.nulls

import io.github.deploysdks.octopus.OctopusSpace

fun slug(space: OctopusSpace) = space.projects().findByName("Booth").slug() // error: nullable receiver of type 'Project?'
