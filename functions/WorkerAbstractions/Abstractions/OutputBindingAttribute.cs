namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Base of where a function's result goes; stands on the method or on a property of the result.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public abstract class OutputBindingAttribute : BindingAttribute;
