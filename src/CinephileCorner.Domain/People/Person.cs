using CinephileCorner.Domain.Naming;

namespace CinephileCorner.Domain.People;

/// <summary>Somebody in the credits.</summary>
public sealed class Person : INamed
{
    private Person() { }

    public Person(PersonName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name.Name;
        Qualifier = name.Qualifier;
        Key = name.Key;
        FoldedName = name.FoldedName;
        Slug = name.Slug.Value;
        SortKey = SortName.Of(name.Name);
    }

    public int Id { get; private set; }

    /// <summary>As readers first had it, or as it was mended since.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Tells two people of one name apart; shown only where it is needed.</summary>
    public string? Qualifier { get; private set; }

    /// <summary><see cref="PersonName.Key"/>.</summary>
    public string Key { get; private set; } = "";

    /// <summary><see cref="PersonName.FoldedName"/>.</summary>
    public string FoldedName { get; private set; } = "";

    public string Slug { get; private set; } = "";

    /// <summary>Orders people by surname.</summary>
    public string SortKey { get; private set; } = "";

    public int? CountsAsId { get; private set; }

    public string Label => new PersonName(Name, Qualifier).Label;

    public void CountAs(int? id) => CountsAsId = id;

    /// <summary>Spells the name otherwise; its address stays.</summary>
    /// <exception cref="ArgumentException">It is another's name.</exception>
    public void Respell(PersonName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!string.Equals(name.Key, Key, StringComparison.Ordinal))
            throw new ArgumentException($"“{name.Label}” is no spelling of “{Label}”.", nameof(name));
        Name = name.Name;
        Qualifier = name.Qualifier;
        SortKey = SortName.Of(name.Name);
    }

    /// <summary>Takes a free address when another person's name makes the same one.</summary>
    public void UseSlug(string slug) => Slug = slug;
}
