using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Connections;

/// <summary>The question how two are connected, and where both are known the answer.</summary>
public sealed record ConnectionsPage : ISitePage
{
    public required PageHead Head { get; init; }

    public required string Heading { get; init; }

    public required ConnectionSide From { get; init; }

    public required ConnectionSide To { get; init; }

    /// <summary>“Two films and one person lie between them.” Null while there is no answer.</summary>
    public required string? Answer { get; init; }

    /// <summary>From the one to the other; empty where nothing connects them.</summary>
    public required IReadOnlyList<ConnectionStep> Steps { get; init; }
}
