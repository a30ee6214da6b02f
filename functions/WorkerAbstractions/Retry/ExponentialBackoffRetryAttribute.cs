using System.Globalization;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>With pauses that grow.</summary>
public sealed class ExponentialBackoffRetryAttribute : RetryAttribute
{
    /// <summary>Runs the function again after pauses between two bounds.</summary>
    /// <param name="maxRetryCount">How often; -1 = until it succeeds.</param>
    /// <param name="minimumInterval">The shortest pause, <c>HH:mm:ss</c>.</param>
    /// <param name="maximumInterval">The longest pause, <c>HH:mm:ss</c>.</param>
    public ExponentialBackoffRetryAttribute(int maxRetryCount, string minimumInterval, string maximumInterval)
    {
        if (!TimeSpan.TryParse(minimumInterval, CultureInfo.InvariantCulture, out var least) || least < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(minimumInterval));
        if (!TimeSpan.TryParse(maximumInterval, CultureInfo.InvariantCulture, out var most) || most < least)
            throw new ArgumentOutOfRangeException(nameof(maximumInterval));
        MaxRetryCount = maxRetryCount;
        MinimumInterval = minimumInterval;
        MaximumInterval = maximumInterval;
    }

    /// <summary>The shortest pause.</summary>
    public string MinimumInterval { get; }

    /// <summary>The longest pause.</summary>
    public string MaximumInterval { get; }
}
