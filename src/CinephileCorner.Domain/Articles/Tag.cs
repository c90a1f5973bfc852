namespace CinephileCorner.Domain.Articles;

/// <summary>A word an author files an article under; spellings that make one slug are one tag.</summary>
public sealed class Tag
{
    private Tag() { }

    public Tag(string name)
    {
        Name = name;
        Slug = Domain.Slug.From(name).Value;
    }

    public int Id { get; private set; }

    /// <summary>As first written.</summary>
    public string Name { get; private set; } = "";

    public string Slug { get; private set; } = "";
}
