namespace CinephileCorner.Domain.Films;

/// <summary>A genre; spellings that make one slug are one genre.</summary>
public sealed class Genre
{
    private Genre() { }

    public Genre(string name)
    {
        Name = name;
        Slug = Domain.Slug.From(name).Value;
    }

    public int Id { get; private set; }

    /// <summary>As readers first had it, or as it was mended since.</summary>
    public string Name { get; private set; } = "";

    public string Slug { get; private set; } = "";

    /// <summary>Spells the name otherwise; its address stays.</summary>
    /// <exception cref="ArgumentException">It makes another address.</exception>
    public void Respell(string name)
    {
        if (!string.Equals(Domain.Slug.From(name).Value, Slug, StringComparison.Ordinal))
            throw new ArgumentException($"“{name}” is no spelling of “{Name}”.", nameof(name));
        Name = name;
    }
}
