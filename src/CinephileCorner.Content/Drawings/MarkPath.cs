using System.Globalization;
using System.Text;

namespace CinephileCorner.Content.Drawings;

/// <summary>Writes the path of marks in whole numbers of a doubled frame, each relative to the one before: the shortest SVG there is.</summary>
internal sealed class MarkPath
{
    private readonly StringBuilder _path = new();
    private int _x;
    private int _y;

    public bool IsEmpty => _path.Length == 0;

    public void MoveTo(double x, double y)
    {
        var (toX, toY) = (Doubled(x), Doubled(y));
        if (_path.Length == 0)
            Write('M', toX, toY);
        else
            Write('m', toX - _x, toY - _y);
        (_x, _y) = (toX, toY);
    }

    public void LineTo(double x, double y)
    {
        var (toX, toY) = (Doubled(x), Doubled(y));
        Write('l', toX - _x, toY - _y);
        (_x, _y) = (toX, toY);
    }

    public void HorizontalTo(double x)
    {
        var to = Doubled(x);
        Write('h', to - _x);
        _x = to;
    }

    public void VerticalTo(double y)
    {
        var to = Doubled(y);
        Write('v', to - _y);
        _y = to;
    }

    /// <summary>A dot: nothing long, made visible by a round cap.</summary>
    public void Dot(double x, double y)
    {
        MoveTo(x, y);
        _path.Append("h0");
    }

    /// <summary>An arc with the clock to a point.</summary>
    public void ArcTo(double radius, bool isLong, double x, double y)
    {
        var (toX, toY, size) = (Doubled(x), Doubled(y), Math.Max(1, Doubled(radius)));
        Write('a', size, size, 0, isLong ? 1 : 0, 1, toX - _x, toY - _y);
        (_x, _y) = (toX, toY);
    }

    public override string ToString() => _path.ToString();

    private static int Doubled(double length) => (int)Math.Round(length * 2, MidpointRounding.AwayFromZero);

    private void Write(char command, params ReadOnlySpan<int> numbers)
    {
        _path.Append(command);
        for (var i = 0; i < numbers.Length; i++)
        {
            if (i > 0 && numbers[i] >= 0)
                _path.Append(' ');
            _path.Append(CultureInfo.InvariantCulture, $"{numbers[i]}");
        }
    }
}
