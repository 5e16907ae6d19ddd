package io.github.deploysdks.benchmarks;

import com.squareup.moshi.FromJson;
import com.squareup.moshi.Json;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.ToJson;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project as one would write it by hand for Moshi to read by reflection: fields and no more. What it has no field for is
 * lost, and a value that it does not know fails the read.
 */
final class ProjectTwin {
    /** Moshi's reflective adapter of a page. */
    static final JsonAdapter<Page> ADAPTER =
            new Moshi.Builder().add(new Dates()).build().adapter(Page.class);

    private ProjectTwin() {}

    /** A page. */
    static final class Page {
        @Json(name = "Id")
        @Nullable String id;

        @Json(name = "ItemType")
        @Nullable String itemType;

        @Json(name = "TotalResults")
        @Nullable Integer totalResults;

        @Json(name = "ItemsPerPage")
        @Nullable Integer itemsPerPage;

        @Json(name = "NumberOfPages")
        @Nullable Integer numberOfPages;

        @Json(name = "LastPageNumber")
        @Nullable Integer lastPageNumber;

        @Json(name = "LastModifiedOn")
        @Nullable OffsetDateTime lastModifiedOn;

        @Json(name = "LastModifiedBy")
        @Nullable String lastModifiedBy;

        @Json(name = "Items")
        @Nullable List<Project> items;

        @Json(name = "Links")
        @Nullable Map<String, String> links;
    }

    /** A project. */
    static final class Project {
        @Json(name = "Id")
        @Nullable String id;

        @Json(name = "Name")
        @Nullable String name;

        @Json(name = "Slug")
        @Nullable String slug;

        @Json(name = "Description")
        @Nullable String description;

        @Json(name = "SpaceId")
        @Nullable String spaceId;

        @Json(name = "ProjectGroupId")
        @Nullable String projectGroupId;

        @Json(name = "LifecycleId")
        @Nullable String lifecycleId;

        @Json(name = "IsDisabled")
        @Nullable Boolean isDisabled;

        @Json(name = "VariableSetId")
        @Nullable String variableSetId;

        @Json(name = "DeploymentProcessId")
        @Nullable String deploymentProcessId;

        @Json(name = "Clone")
        @Nullable String cloneOf;

        @Json(name = "RetainTenantConnections")
        @Nullable Boolean retainTenantConnections;

        @Json(name = "ClonedFromProjectId")
        @Nullable String clonedFromProjectId;

        @Json(name = "IsVersionControlled")
        @Nullable Boolean isVersionControlled;

        @Json(name = "ProjectTemplateDetails")
        @Nullable TemplateDetails projectTemplateDetails;

        @Json(name = "IncludedLibraryVariableSetIds")
        @Nullable List<String> includedLibraryVariableSetIds;

        @Json(name = "TenantedDeploymentMode")
        @Nullable TenantedDeploymentMode tenantedDeploymentMode;

        @Json(name = "DefaultGuidedFailureMode")
        @Nullable GuidedFailureMode defaultGuidedFailureMode;

        @Json(name = "DefaultToSkipIfAlreadyInstalled")
        @Nullable Boolean defaultToSkipIfAlreadyInstalled;

        @Json(name = "DefaultPowerShellEdition")
        @Nullable String defaultPowerShellEdition;

        @Json(name = "DiscreteChannelRelease")
        @Nullable Boolean discreteChannelRelease;

        @Json(name = "AutoCreateRelease")
        @Nullable Boolean autoCreateRelease;

        @Json(name = "AllowIgnoreChannelRules")
        @Nullable Boolean allowIgnoreChannelRules;

        @Json(name = "ForcePackageDownload")
        @Nullable Boolean forcePackageDownload;

        @Json(name = "ExecuteDeploymentsOnEventBasedPipeline")
        @Nullable Boolean executeDeploymentsOnEventBasedPipeline;

        @Json(name = "CombineHealthAndSyncStatusInDashboardLiveStatus")
        @Nullable Boolean combineHealthAndSyncStatusInDashboardLiveStatus;

        @Json(name = "IsBadgesEnabled")
        @Nullable Boolean isBadgesEnabled;

        @Json(name = "VersioningStrategy")
        @Nullable VersioningStrategy versioningStrategy;

        @Json(name = "ReleaseCreationStrategy")
        @Nullable ReleaseCreationStrategy releaseCreationStrategy;

        @Json(name = "ProjectConnectivityPolicy")
        @Nullable ConnectivityPolicy projectConnectivityPolicy;

        @Json(name = "AutoDeployReleaseOverrides")
        @Nullable List<ReleaseOverride> autoDeployReleaseOverrides;

        @Json(name = "Templates")
        @Nullable List<Template> templates;

        @Json(name = "ReleaseNotesTemplate")
        @Nullable String releaseNotesTemplate;

        @Json(name = "DeploymentChangesTemplate")
        @Nullable String deploymentChangesTemplate;

        @Json(name = "ProvisioningRunbookId")
        @Nullable String provisioningRunbookId;

        @Json(name = "DeprovisioningRunbookId")
        @Nullable String deprovisioningRunbookId;

        @Json(name = "ProjectTags")
        @Nullable List<String> projectTags;

        @Json(name = "Icon")
        @Nullable Icon icon;

        @Json(name = "ExtensionSettings")
        @Nullable List<ExtensionSettings> extensionSettings;

        @Json(name = "ChangeDescription")
        @Nullable String changeDescription;

        @Json(name = "LastModifiedOn")
        @Nullable OffsetDateTime lastModifiedOn;

        @Json(name = "LastModifiedBy")
        @Nullable String lastModifiedBy;

        @Json(name = "Links")
        @Nullable Map<String, String> links;
    }

    /** Of a project template. */
    static final class TemplateDetails {
        @Json(name = "Slug")
        @Nullable String slug;

        @Json(name = "VersionMask")
        @Nullable String versionMask;

        @Json(name = "IsShared")
        @Nullable Boolean isShared;
    }

    /** Of the next version. */
    static final class VersioningStrategy {
        @Json(name = "Template")
        @Nullable String template;

        @Json(name = "DonorPackage")
        @Nullable ActionPackage donorPackage;

        @Json(name = "DonorPackageStepId")
        @Nullable String donorPackageStepId;
    }

    /** Of automatic releases. */
    static final class ReleaseCreationStrategy {
        @Json(name = "ChannelId")
        @Nullable String channelId;

        @Json(name = "ReleaseCreationPackage")
        @Nullable ActionPackage releaseCreationPackage;

        @Json(name = "ReleaseCreationPackageStepId")
        @Nullable String releaseCreationPackageStepId;
    }

    /** A package of a step. */
    static final class ActionPackage {
        @Json(name = "DeploymentAction")
        @Nullable String deploymentAction;

        @Json(name = "PackageReference")
        @Nullable String packageReference;
    }

    /** Of missing targets. */
    static final class ConnectivityPolicy {
        @Json(name = "SkipMachineBehavior")
        @Nullable SkipMachineBehavior skipMachineBehavior;

        @Json(name = "TargetRoles")
        @Nullable List<String> targetRoles;

        @Json(name = "AllowDeploymentsToNoTargets")
        @Nullable Boolean allowDeploymentsToNoTargets;

        @Json(name = "ExcludeUnhealthyTargets")
        @Nullable Boolean excludeUnhealthyTargets;
    }

    /** A release for an environment. */
    static final class ReleaseOverride {
        @Json(name = "EnvironmentId")
        @Nullable String environmentId;

        @Json(name = "TenantId")
        @Nullable String tenantId;

        @Json(name = "ReleaseId")
        @Nullable String releaseId;
    }

    /** A variable of tenants. */
    static final class Template {
        @Json(name = "Id")
        @Nullable String id;

        @Json(name = "Name")
        @Nullable String name;

        @Json(name = "Label")
        @Nullable String label;

        @Json(name = "HelpText")
        @Nullable String helpText;

        @Json(name = "DisplaySettings")
        @Nullable Map<String, String> displaySettings;
    }

    /** An icon. */
    static final class Icon {
        @Json(name = "Id")
        @Nullable String id;

        @Json(name = "Color")
        @Nullable String color;
    }

    /** Settings of an extension. */
    static final class ExtensionSettings {
        @Json(name = "ExtensionId")
        @Nullable String extensionId;

        @Json(name = "Values")
        @Nullable Map<String, Object> values;
    }

    enum TenantedDeploymentMode {
        @Json(name = "Untenanted")
        UNTENANTED,

        @Json(name = "TenantedOrUntenanted")
        TENANTED_OR_UNTENANTED,

        @Json(name = "Tenanted")
        TENANTED
    }

    enum GuidedFailureMode {
        @Json(name = "EnvironmentDefault")
        ENVIRONMENT_DEFAULT,

        @Json(name = "Off")
        OFF,

        @Json(name = "On")
        ON
    }

    enum SkipMachineBehavior {
        @Json(name = "None")
        NONE,

        @Json(name = "SkipUnavailableMachines")
        SKIP_UNAVAILABLE_MACHINES
    }

    /** Dates, which Moshi leaves to its users. */
    static final class Dates {
        @FromJson
        OffsetDateTime read(String text) {
            return OffsetDateTime.parse(text);
        }

        @ToJson
        String write(OffsetDateTime date) {
            return date.toString();
        }
    }
}
