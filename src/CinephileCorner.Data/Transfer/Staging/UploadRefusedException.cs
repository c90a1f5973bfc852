namespace CinephileCorner.Data.Transfer.Staging;

/// <summary>An upload cannot be taken at all; the message is the sentence to show.</summary>
public sealed class UploadRefusedException : Exception
{
    public UploadRefusedException()
    {
    }

    public UploadRefusedException(string message)
        : base(message)
    {
    }

    public UploadRefusedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
