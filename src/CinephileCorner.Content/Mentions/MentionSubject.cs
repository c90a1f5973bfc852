namespace CinephileCorner.Content.Mentions;

/// <summary>What an article is about: what it names beside that is a mention.</summary>
/// <param name="FilmId">The film it is about; null when it is about none.</param>
/// <param name="Title">That film's title; null when there is none. Another film of this title needs its year or its people beside it.</param>
/// <param name="People">Ids of those whom the article credits.</param>
/// <param name="Listed">Keys (<see cref="Domain.Films.FilmName.Key"/>) of the films that its own headings name, in a ranking.</param>
public sealed record MentionSubject(int? FilmId, string? Title, IReadOnlySet<int> People, IReadOnlySet<string> Listed)
{
    /// <summary>An article about nothing in particular.</summary>
    public static MentionSubject None { get; } = new(null, null, new HashSet<int>(), new HashSet<string>(StringComparer.Ordinal));
}
