namespace CinephileCorner.Data.Search;

/// <summary>A film, person, genre or critic of what is published.</summary>
/// <param name="Year">Of a film; null when it is unknown or the name is no film's.</param>
/// <param name="Qualifier">Tells two films of one title and year, or two people of one name apart; null where there is one.</param>
/// <param name="Articles">How many published articles are about it, or credit it.</param>
public sealed record NamedRow(int Id, string Name, int? Year, int Articles, string? Qualifier);
