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

    /// <summary>As first written.</summary>
    public string Name { get; private set; } = "";

    public string Slug { get; private set; } = "";
}
