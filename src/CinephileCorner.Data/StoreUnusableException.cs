namespace CinephileCorner.Data;

/// <summary>The store cannot be used; the message is one sentence that says why and what to do. The site ends with it, and a command prints it.</summary>
public sealed class StoreUnusableException : Exception
{
    public StoreUnusableException() { }

    public StoreUnusableException(string message) : base(message) { }

    public StoreUnusableException(string message, Exception innerException) : base(message, innerException) { }
}
