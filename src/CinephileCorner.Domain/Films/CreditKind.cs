namespace CinephileCorner.Domain.Films;

/// <summary>On which of the two lists a person stands.</summary>
public enum CreditKind
{
    Cast = 0,
    Crew = 1,
}
