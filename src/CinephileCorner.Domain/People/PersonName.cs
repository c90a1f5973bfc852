namespace CinephileCorner.Domain.People;

/// <summary>
/// A person as a credit names them: the name and, where two people share it, a qualifier, <c>Tom Holland [director]</c>.
/// Names that differ only in case, accents, dots and spaces are one person.
/// </summary>
/// <param name="Name">As printed.</param>
/// <param name="Qualifier">Null where the name alone is enough.</param>
public sealed record PersonName(string Name, string? Qualifier = null)
{
    /// <summary>Equal for spellings of one person; the unique key of the store.</summary>
    public string Key => FoldedName + "|" + TextFolding.Key(Qualifier ?? "");

    /// <summary>The address of the person: name and, where there is one, the qualifier.</summary>
    public Slug Slug => Slug.From(Qualifier is null ? Name : Name + " " + Qualifier);

    /// <summary>With its qualifier, as texts write it.</summary>
    public string Label => Qualifier is null ? Name : $"{Name} [{Qualifier}]";

    /// <summary>The name without its qualifier, folded: people who share it need their qualifiers shown.</summary>
    public string FoldedName => TextFolding.Key(Name) is { Length: > 0 } folded ? folded : Name.Trim();
}
