using CinephileCorner.Domain.People;

namespace CinephileCorner.Data.Search;

/// <summary>A credit of an article that is found by it.</summary>
/// <param name="Qualifier">Tells two of the name apart; null where there is one.</param>
/// <param name="CreditedAs">The name in the text, where that one was merged into the person's; null where it is the same.</param>
/// <param name="Role">Whom an actor plays; null when not stated.</param>
public sealed record SearchedCredit(int PersonId, string Name, string? Qualifier, string? CreditedAs, string? Role, string Job, bool IsCast)
{
    /// <summary>“Tom Holland [director]”.</summary>
    public string Shown => new PersonName(Name, Qualifier).Label;
}
