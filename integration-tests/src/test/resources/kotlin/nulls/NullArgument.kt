package com.example.kotlin.nulls

import io.github.deploysdks.octopus.OctopusClient

fun builder() = OctopusClient.builder().serverUrl(null) // error: null cannot be a value of a non-null type 'String'
