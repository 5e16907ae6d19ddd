package com.example.kotlin

import io.github.deploysdks.core.error.NotFoundException
import io.github.deploysdks.core.page.Page
import io.github.deploysdks.core.page.PagedIterable
import io.github.deploysdks.octopus.OctopusClient
import io.github.deploysdks.octopus.OctopusCredentials
import io.github.deploysdks.octopus.OctopusSpace
import io.github.deploysdks.octopus.model.Project
import io.github.deploysdks.octopus.model.TaskState
import java.util.concurrent.CompletableFuture

/** What a service in Kotlin writes: nothing is asserted not to be null, what may be null is asked. */
fun report(serverUrl: String, apiKey: String): List<String> =
    OctopusClient.builder()
        .serverUrl(serverUrl)
        .credentials(OctopusCredentials.apiKey(apiKey))
        .build()
        .use { octopus ->
            val space: OctopusSpace = octopus.space("Spaces-1")
            val booth: Project? = space.projects().findByName("Ticket Booth")
            val names: List<String> = space.projects().listAll().take(1).map { it.name() }
            val page: Page<Project> = space.projects().list { it.partialName("booth").take(1) }
            val total: Long = page.total() ?: 0
            val first: Project? = PagedIterable.of(page.items()).first()
            val changed: Project? = booth?.toBuilder()?.description(null)?.build()
            val later: CompletableFuture<Project> = space.async().projects().get("Projects-12")
            val state: String =
                when (space.tasks().get("ServerTasks-1042").state().known()) {
                    TaskState.Known.SUCCESS -> "well"
                    null -> "unheard of"
                    else -> "otherwise"
                }
            try {
                space.projects().get("Projects-12")
            } catch (e: NotFoundException) {
                return listOf(e.error().message() ?: "gone")
            }
            names +
                listOf(
                    booth?.name() ?: "no booth",
                    changed?.description() ?: "undescribed",
                    "$total in all",
                    first?.slug() ?: "no slug",
                    later.join().id(),
                    state,
                )
        }
