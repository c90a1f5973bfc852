namespace CinephileCorner.Domain.Films;

/// <summary>Films that belong together because an editor says so; spellings that make one slug are one series.</summary>
public sealed class Series
{
    private Series() { }

    public Series(string name)
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
