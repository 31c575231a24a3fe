/**
 * The page of S3 bucket policies (R16, R17, R19), which exists on AWS alone: what every workload may use over the VPC
 * endpoint, the bucket policy to paste into AWS, and the check of one that is pasted here.
 *
 * <p>What may enter: this screen's views and view models. What may not: rules; what a bucket policy means is the room
 * {@code enforcement}'s.
 */
@NullMarked
package io.sluice.console.buckets;

import org.jspecify.annotations.NullMarked;
