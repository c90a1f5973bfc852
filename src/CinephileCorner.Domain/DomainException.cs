namespace CinephileCorner.Domain;

/// <summary>A rule of the house was about to be broken; the message says which, in words an editor understands.</summary>
public sealed class DomainException : Exception
{
    public DomainException() { }

    public DomainException(string message) : base(message) { }

    public DomainException(string message, Exception innerException) : base(message, innerException) { }
}
