namespace CinephileCorner.Data.Identity;

/// <summary>What a one-time link is for.</summary>
public enum OneTimeLinkKind
{
    SetUp = 0,
    Invitation = 1,
    NewPassword = 2,
}
