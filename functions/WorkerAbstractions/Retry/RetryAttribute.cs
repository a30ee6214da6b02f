namespace Microsoft.Azure.Functions.Worker;

/// <summary>How the host runs a function again that has failed. LocalHost has no trigger that heeds it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class RetryAttribute : Attribute
{
    /// <summary>How often; -1 = until it succeeds.</summary>
    public int MaxRetryCount { get; set; }
}
