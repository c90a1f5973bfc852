namespace CinephileCorner.Web.Hosting;

/// <summary>A setting is wrong; the message is the one line that the program prints before it ends.</summary>
public sealed class WrongSettingException : Exception
{
    public WrongSettingException() { }

    public WrongSettingException(string message) : base(message) { }

    public WrongSettingException(string message, Exception innerException) : base(message, innerException) { }
}
