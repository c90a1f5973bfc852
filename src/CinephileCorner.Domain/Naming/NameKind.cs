namespace CinephileCorner.Domain.Naming;

/// <summary>What a name stands for.</summary>
public enum NameKind
{
    Film = 0,

    Person = 1,
}
