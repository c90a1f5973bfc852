namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>How a try to sign in ended.</summary>
public enum SignInState
{
    /// <summary>Proved; the ticket is still to be made.</summary>
    Proved = 0,

    /// <summary>The password is right and a second factor is asked.</summary>
    NeedsFactor = 1,

    /// <summary>Wrong, without a word about what.</summary>
    Refused = 2,

    /// <summary>Too many tries; not even looked at.</summary>
    TooMany = 3,
}
