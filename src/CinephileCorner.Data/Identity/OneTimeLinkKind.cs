namespace CinephileCorner.Data.Identity;

/// <summary>What a one-time link is for.</summary>
public enum OneTimeLinkKind
{
    SetUp = 0,
    Invitation = 1,
    NewPassword = 2,

    /// <summary>No link: the mark of a secret that was used and must not work again (<see cref="SpentSecrets"/>).</summary>
    Spent = 3,
}
