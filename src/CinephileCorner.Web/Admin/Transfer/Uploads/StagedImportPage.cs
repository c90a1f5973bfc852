using CinephileCorner.Data.Transfer;
using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Transfer.Uploads;

/// <summary>An upload: being worked on, looked at, or broken off.</summary>
public sealed record StagedImportPage : AdminPage
{
    public required string Id { get; init; }

    /// <summary>What was sent.</summary>
    public required string Name { get; init; }

    public required DateTime AtUtc { get; init; }

    public required int Files { get; init; }

    /// <summary>How far the work has come; null when it has ended.</summary>
    public required ImportStep? Step { get; init; }

    /// <summary>True when it is being taken in, false when it is looked at.</summary>
    public required bool IsTaking { get; init; }

    /// <summary>Why it broke off; null when it did not.</summary>
    public required string? Failure { get; init; }

    /// <summary>What taking it in would do; null while that is not known.</summary>
    public required ReportView? View { get; init; }
}
