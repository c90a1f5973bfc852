using CinephileCorner.Content.Mentions;

namespace CinephileCorner.Content.Linting;

/// <summary>What a text cannot know of itself.</summary>
/// <param name="AddressExists">Whether a page stands at a path such as <c>/reviews/here-2024</c>; null when that cannot be told.</param>
public sealed record LintContext(Func<string, bool>? AddressExists = null)
{
    /// <summary>Whether a picture is known to be decoration, which needs no words; null where that cannot be told.</summary>
    public Func<string, bool>? IsDecorative { get; init; }

    /// <summary>Films and people that readers have a page of; null where that cannot be told.</summary>
    public KnownNames? Names { get; init; }

    /// <summary>Names of the text that no other article has; none where that cannot be told.</summary>
    public IReadOnlyList<NewName> NewNames { get; init; } = [];
}
