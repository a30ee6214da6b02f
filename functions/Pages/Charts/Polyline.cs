using System.Text;

namespace Mostrador.Pages.Charts;

/// <summary>The path of a line through what is known; where a point is missing, the line is.</summary>
internal static class Polyline
{
    // Stroked with round ends, this is a dot.
    private const string Dot = "h0.01";

    /// <summary>The path, one unit for each point.</summary>
    public static string Path(IReadOnlyList<decimal?> points, Scale scale)
    {
        var path = new StringBuilder();
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i] is not { } value)
                continue;
            var follows = i > 0 && points[i - 1] is not null;
            path.Append(follows ? 'L' : 'M').Append(Scale.Text(i)).Append(' ').Append(scale.From(value));
            if (!follows && (i + 1 == points.Count || points[i + 1] is null))
                path.Append(Dot);
        }

        return path.ToString();
    }
}
