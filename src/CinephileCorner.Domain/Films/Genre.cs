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

    /// <summary>As first written.</summary>
    public string Name { get; private set; } = "";

    public string Slug { get; private set; } = "";
}
