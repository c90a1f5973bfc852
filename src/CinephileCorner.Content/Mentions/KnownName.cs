namespace CinephileCorner.Content.Mentions;

/// <summary>A row of folded words, and the films and people whose name it is.</summary>
internal sealed class KnownName
{
    /// <summary>How many words.</summary>
    public required int Length { get; init; }

    /// <summary>Sorted by id.</summary>
    public List<(KnownFilm Film, Spelling Spelling)> Films { get; } = [];

    /// <summary>Sorted by id.</summary>
    public List<(KnownPerson Person, Spelling Spelling)> People { get; } = [];
}
