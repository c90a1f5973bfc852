namespace CinephileCorner.Domain.People;

/// <summary>Somebody who writes here.</summary>
public sealed class Critic
{
    private Critic() { }

    public Critic(string name)
    {
        Name = name;
        Slug = Domain.Slug.From(name).Value;
    }

    public int Id { get; private set; }

    /// <summary>As first written.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Spellings that make one slug are one critic.</summary>
    public string Slug { get; private set; } = "";
}
