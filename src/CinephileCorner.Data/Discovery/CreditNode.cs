namespace CinephileCorner.Data.Discovery;

/// <summary>A film or a person among the credits, by its id in the store.</summary>
public readonly record struct CreditNode(bool IsFilm, int Id)
{
    public static CreditNode Film(int id) => new(true, id);

    public static CreditNode Person(int id) => new(false, id);
}
