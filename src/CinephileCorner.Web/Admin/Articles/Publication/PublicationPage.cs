using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Articles.Publication;

/// <summary>The last look before readers get an article.</summary>
public sealed record PublicationPage : AdminPage
{
    public required int Id { get; init; }

    public required string Headline { get; init; }

    public required ArticleState State { get; init; }

    /// <summary>True when readers have the article already and would get changes.</summary>
    public required bool IsChange { get; init; }

    /// <summary>True when readers have this very text: there is nothing to publish.</summary>
    public required bool IsDone { get; init; }

    public required string Hash { get; init; }

    public required PublicationForm Form { get; init; }

    /// <summary>What stands in the way.</summary>
    public required IReadOnlyList<CheckedProblem> Errors { get; init; }

    /// <summary>What could be better.</summary>
    public required IReadOnlyList<CheckedProblem> Advice { get; init; }

    /// <summary>The site's time zone in words.</summary>
    public required string SiteZone { get; init; }

    /// <summary>The editor's own, where it is another; else null.</summary>
    public required string? OwnZone { get; init; }

    /// <summary>What time it is, on both clocks.</summary>
    public required string Now { get; init; }

    /// <summary>When it is due already, in words; null when nothing is scheduled.</summary>
    public required string? Due { get; init; }

    public required bool MayPublish { get; init; }
}
